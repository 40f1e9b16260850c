package shelf.local.sample;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the brands of a CSV file through the HTTP API, as any client would. Loading a file again,
 * or after a crash half way, doubles nothing and brings back what was deleted in between.
 */
public final class SampleLoader {
  /** The most that bulk-create takes. */
  private static final int BATCH = 1000;

  /** How often rows that the store was too busy for are sent again. */
  private static final int ROUNDS = 5;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final BrandsApi api;
  private final Progress progress;
  private final RunKeys keys = new RunKeys(UUID.randomUUID());

  /**
   * A loader that talks to one API.
   *
   * @param baseUrl scheme, host and port, e.g. {@code http://127.0.0.1:8080/}
   * @param token gives a JWT with scope {@code catalog.admin}; asked before each request
   * @param out takes the progress, the rejected rows and a line of totals
   */
  public SampleLoader(URI baseUrl, Supplier<String> token, PrintWriter out) {
    this(
        new BrandsApi(baseUrl, token, new PatientClient(Thread::sleep)),
        new Progress(out, System.console() != null && System.console().isTerminal()));
  }

  SampleLoader(BrandsApi api, Progress progress) {
    this.api = api;
    this.progress = progress;
  }

  /**
   * Whether the catalog has no brands.
   *
   * @throws LoadException when the API cannot be asked
   */
  public boolean isEmpty() {
    return api.isEmpty();
  }

  /**
   * Loads every brand of the column {@code brand}; the other columns are ignored.
   *
   * @param csv UTF-8, with or without byte order mark, its first line naming the columns
   * @throws LoadException when the file cannot be used or the API fails for good; what was loaded
   *     until then stays, and loading again goes on from there
   */
  public LoadReport load(Path csv) {
    var rows = new BrandFile(csv).rows();
    var tally = new Tally(rows.size());
    try {
      for (var from = 0; from < rows.size(); from += BATCH) {
        send(rows.subList(from, Math.min(from + BATCH, rows.size())), tally);
        progress.show(String.valueOf(csv.getFileName()), tally);
      }
    } finally {
      progress.leave(tally);
    }
    progress.finish(tally);
    return tally.report();
  }

  private void send(List<BrandRow> rows, Tally tally) {
    var body = body(rows);
    var answer = api.bulkCreate(body, keys.ofContent(body));
    // A stored answer tells what was true when it was given; brands may be gone since.
    count(answer.replayed() ? api.bulkCreate(body, keys.ofRun(body, 0)) : answer, rows, tally, 1);
  }

  private void count(BulkAnswer answer, List<BrandRow> rows, Tally tally, int round) {
    var again = new ArrayList<BrandRow>();
    tally.created(answer.created());
    for (var fault : answer.faults()) {
      var row = rows.get(fault.index());
      if (fault.unavailable() && round < ROUNDS) {
        again.add(row);
      } else {
        tally.failed(row, fault);
      }
    }
    if (!again.isEmpty()) {
      var body = body(again);
      api.rest(round);
      count(api.bulkCreate(body, keys.ofRun(body, round)), again, tally, round + 1);
    }
  }

  private static byte[] body(List<BrandRow> rows) {
    return JSON.writeValueAsBytes(rows.stream().map(row -> Map.of("name", row.name())).toList());
  }
}
