package shelf.albums;

import shelf.http.Cursors;
import shelf.http.Routes;
import shelf.rules.Nowhere;
import shelf.secrets.Secrets;
import shelf.table.Backoff;
import shelf.vk.VkFigures;

/** Shows the rules what {@code albums} keeps to itself: its routes, on an AWS nobody calls. */
public final class AlbumRoutesInCode {
  private AlbumRoutesInCode() {}

  public static Routes routes() {
    var config = Nowhere.config();
    var backoff = new Backoff(Nowhere.NO_CHANCE);
    var tools = new Features.Tools(Nowhere.EPOCH, Nowhere.NO_CHANCE, backoff, new VkFigures());
    var table = Nowhere.dynamoDb().table("albums");
    var features = Features.over(config, table, Secrets.connect(config), tools);
    return AlbumRoutes.routes(features, new Cursors("none"));
  }
}
