package shelf.local.sample;

/**
 * What became of a file: {@code created + existing + rejected = total}.
 *
 * @param total distinct brands in the file, compared trimmed and in Unicode NFC
 * @param created brands that are in the catalog because of this run
 * @param existing brands that were there before
 * @param rejected brands the API refused; each was printed with its line and reason
 */
public record LoadReport(int total, int created, int existing, int rejected) {}
