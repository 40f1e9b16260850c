package shelf.local.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {

  private static final Path HOME = Path.of(System.getProperty("shelf.home"));

  @TempDir Path directory;

  @Test
  void sample_ofTheCheckout_isInFourAlbums() {
    var sample = SampleCommunity.of(HOME).orElseThrow();
    try (var vk = FakeVk.start(Optional.of(sample), Optional.empty(), InstantSource.system())) {
      var community = vk.community(sample.id());
      assertThat(community.albums()).hasSize(4).filteredOn(Album::isMain).hasSize(1);
      assertThat(community.items()).hasSize(31);
      assertThat(community.count(1)).isEqualTo(9);
      assertThat(community.items()).allMatch(item -> item.price() > 0);
    }
  }

  @Test
  void start_again_hasWhatWasKeptAndNotTheSample() {
    long album;
    try (var vk = start()) {
      album = vk.community(7).addAlbum("Лето").id();
      vk.community(7).addItem("Cup", 150, album);
      vk.community(7).deleteAlbum(vk.community(7).addAlbum("Gone").id());
    }

    try (var vk = start()) {
      assertThat(vk.community(7).albums()).extracting(Album::title).containsExactly("Лето");
      assertThat(vk.community(7).items().getFirst().albums()).containsExactly(album);
      assertThat(vk.community(7).addAlbum("Next").id()).isEqualTo(album + 2);
      vk.reset();
    }

    try (var vk = start()) {
      assertThat(vk.community(SampleCommunity.of(HOME).orElseThrow().id()).albums()).isEmpty();
    }
  }

  private FakeVk start() {
    return FakeVk.start(
        SampleCommunity.of(HOME),
        Optional.of(directory.resolve("vk.json")),
        InstantSource.system());
  }
}
