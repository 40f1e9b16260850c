package shelf.market;

import shelf.table.Expression;
import shelf.table.IdList;
import shelf.table.Item;
import shelf.table.Key;

/** A project in the table <b>albums</b>, and the guard of its community. */
public final class ProjectItem {

  public static final String COLLECTION = "projects#";
  private static final String ID = "project_id";
  private static final String NAME = "name";
  private static final String VK_PROJECT_ID = "vk_project_id";
  private static final String VERSION = "version";
  private static final String REFRESH_SEQ = "refresh_seq";
  private static final String TOKEN_HASH = "token_hash";

  private ProjectItem() {}

  public static Key key(long id) {
    return IdList.key(COLLECTION, id);
  }

  public static Item toItem(Project project) {
    return Item.at(key(project.id()))
        .with(ID, project.id())
        .with(NAME, project.name())
        .with(VK_PROJECT_ID, project.vkProjectId())
        .with(VERSION, project.version())
        .with(REFRESH_SEQ, project.refreshSeq())
        .with(TOKEN_HASH, project.tokenHash());
  }

  public static Project fromItem(Item item) {
    return new Project(
        item.number(ID),
        item.text(NAME),
        item.number(VK_PROJECT_ID),
        item.number(VERSION),
        item.number(REFRESH_SEQ),
        item.maybeText(TOKEN_HASH));
  }

  /** Two projects of one community would fight over one cache. */
  public static Key guardKey(long vkProjectId) {
    return Key.single("vk#" + vkProjectId);
  }

  public static Item guard(Project project) {
    return Item.at(guardKey(project.vkProjectId())).with(ID, project.id());
  }

  public static long holder(Item guard) {
    return guard.number(ID);
  }

  /** That no refresh has begun since the project was read. */
  static Expression unrefreshed(Project seen) {
    return Expression.of("#" + REFRESH_SEQ + " = :seen").with("seen", seen.refreshSeq());
  }
}
