package shelf.table;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes of each kind that are put together and signed but never sent, so that the first real one
 * does not wait for what they load.
 */
final class WriteRehearsal {

  private static final Logger LOG = LoggerFactory.getLogger(WriteRehearsal.class);
  private static final Key NOBODY = Key.single("rehearsal");

  private WriteRehearsal() {}

  static void play(Table table) {
    var item = Item.at(NOBODY).with("text", "text").with("number", 1);
    var change = Update.of(Expression.of("SET #a = :a").with("a", 1)).when(Expression.present());
    stopped(() -> table.put(item, Expression.present()));
    stopped(() -> table.update(NOBODY, change));
    stopped(() -> table.batchWrite().delete(List.of(NOBODY)).send());
    stopped(() ->
        table
            .transaction()
            .put(table, item, Expression.present())
            .update(table, NOBODY, change)
            .delete(table, NOBODY, Expression.present())
            .check(table, NOBODY, Expression.present())
            .commit());
  }

  private static void stopped(Runnable write) {
    try {
      write.run();
    } catch (RehearsedWrite e) {
      LOG.debug("As it must be", e);
    } catch (Unavailable e) {
      // Nobody said who we are: the first request may fare better.
      LOG.warn("AWS is unavailable at the start", e);
    }
  }
}
