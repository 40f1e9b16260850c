package shelf.local.vk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The market of one community: what a person would see and change there, too. Thread-safe. */
public final class Community {

  private final TreeMap<Long, Album> albums = new TreeMap<>();
  private final TreeMap<Long, Item> items = new TreeMap<>();
  private final InstantSource clock;
  private final Runnable changed;
  private int mostAlbums = Integer.MAX_VALUE;
  private long lastAlbum;
  private long lastItem;

  Community(InstantSource clock, Runnable changed) {
    this.clock = clock;
    this.changed = changed;
  }

  /** What is said of an album. */
  record Looks(String title, long photoId, boolean isMain, boolean isHidden) {}

  /** Newest first, as VK lists them: so a new one moves what is listed after it. */
  public synchronized List<Album> albums() {
    return List.copyOf(albums.descendingMap().values());
  }

  /** Newest first; those that were removed, too. */
  public synchronized List<Item> items() {
    return List.copyOf(items.descendingMap().values());
  }

  /** Puts up an album by hand: nothing is called. */
  public Album addAlbum(String title) {
    return addAlbum(new Looks(title, 0, false, false));
  }

  /** Puts up a thing that is for sale. */
  public Item addItem(String title, long kopecks, Long... albumIds) {
    var in = new TreeSet<>(List.of(albumIds));
    return put(new Item(0, title, "Description of " + title, kopecks, 0, in));
  }

  /** From now on one more album than these is error 1407. */
  public synchronized void limitAlbums(int most) {
    mostAlbums = most;
  }

  /** Empties it; ids are not used again. */
  public void clear() {
    change(() -> {
      albums.clear();
      items.clear();
    });
  }

  /** Replaces all there is by so many of each, the items spread over the albums. */
  public void generate(int itemCount, int albumCount) {
    clear();
    var ids = new ArrayList<Long>();
    for (int album = 1; album <= albumCount; album++) {
      ids.add(addAlbum("Подборка " + album).id());
    }
    for (int item = 1; item <= itemCount; item++) {
      var in = new TreeSet<Long>();
      if (!ids.isEmpty() && item % 10 != 0) {
        in.add(ids.get(item % ids.size()));
        in.add(ids.get(item * 7 % ids.size()));
      }
      put(new Item(0, "Товар " + item, "Описание товара " + item, 100L * item + 50, 0, in));
    }
  }

  synchronized Album addAlbum(Looks looks) {
    if (albums.size() >= mostAlbums) {
      throw Refusal.of(1407);
    }
    requireConsistent(looks);
    var made = of(++lastAlbum, looks);
    put(made);
    return made;
  }

  private Album of(long id, Looks looks) {
    return new Album(id, looks.title(), looks.isMain(), looks.isHidden(), looks.photoId(), now());
  }

  private static void requireConsistent(Looks looks) {
    if (looks.isMain() && looks.isHidden()) {
      throw Refusal.of(1446);
    }
  }

  synchronized void editAlbum(long id, Looks looks) {
    var before = album(id);
    requireConsistent(looks);
    if (before.isMain() && !looks.isMain()) {
      throw Refusal.of(1458);
    }
    put(of(id, looks));
  }

  /** Puts one in its place as it is; the main one is the only main one. */
  synchronized void put(Album album) {
    if (album.isMain()) {
      albums.replaceAll((_, other) -> other.asMain(false));
    }
    lastAlbum = Math.max(lastAlbum, album.id());
    change(() -> albums.put(album.id(), album));
  }

  /** Puts one in its place; one without an id gets the next. */
  synchronized Item put(Item item) {
    var id = item.id() == 0 ? lastItem + 1 : item.id();
    var put =
        new Item(
            id, item.title(), item.description(), item.price(), item.availability(), item.albums());
    lastItem = Math.max(lastItem, id);
    change(() -> items.put(id, put));
    return put;
  }

  /**
   * Takes an album down; its items stay.
   *
   * @throws RuntimeException if there is none
   */
  public synchronized void deleteAlbum(long id) {
    album(id);
    change(() -> {
      albums.remove(id);
      items.replaceAll((_, item) -> item.in(without(item.albums(), Set.of(id))));
    });
  }

  /** Takes an item down, if it is there. */
  public void deleteItem(long id) {
    change(() -> items.remove(id));
  }

  synchronized Album album(long id) {
    var album = albums.get(id);
    if (album == null) {
      throw Refusal.of(1402);
    }
    return album;
  }

  synchronized Item item(long id) {
    var item = items.get(id);
    if (item == null) {
      throw Refusal.of(1403);
    }
    return item;
  }

  synchronized void link(Collection<Long> itemIds, Collection<Long> albumIds) {
    albumIds.forEach(this::album);
    var wanted = itemIds.stream().map(this::item).toList();
    if (wanted.stream().anyMatch(item -> item.albums().containsAll(albumIds))) {
      throw Refusal.of(1404);
    }
    change(() -> {
      for (var item : wanted) {
        var all = new TreeSet<>(item.albums());
        all.addAll(albumIds);
        items.put(item.id(), item.in(all));
      }
      touch(albumIds);
    });
  }

  synchronized void unlink(long itemId, Collection<Long> albumIds) {
    albumIds.forEach(this::album);
    var item = item(itemId);
    change(() -> {
      items.put(itemId, item.in(without(item.albums(), albumIds)));
      touch(albumIds);
    });
  }

  private void touch(Collection<Long> ids) {
    ids.forEach(id -> albums.computeIfPresent(id, (_, album) -> album.at(now())));
  }

  private static Collection<Long> without(Collection<Long> all, Collection<Long> some) {
    return all.stream().filter(Predicate.not(some::contains)).toList();
  }

  synchronized long lastAlbum() {
    return lastAlbum;
  }

  synchronized long lastItem() {
    return lastItem;
  }

  /** Ids that were used once are not used again. */
  synchronized void startAfter(long album, long item) {
    lastAlbum = Math.max(lastAlbum, album);
    lastItem = Math.max(lastItem, item);
  }

  /** How many items an album has that are not removed. */
  synchronized long count(long albumId) {
    return items.values().stream()
        .filter(item -> item.availability() != 1 && item.albums().contains(albumId))
        .count();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private synchronized void change(Runnable change) {
    change.run();
    changed.run();
  }
}
