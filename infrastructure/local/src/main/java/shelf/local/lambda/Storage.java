package shelf.local.lambda;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the Lambda service keeps what outlives a call.
 *
 * @param logs directory of the functions' log files, {@code <function>.log}; it exists
 * @param secrets file of the random values that stand in for Secrets Manager; none: in memory
 */
public record Storage(Path logs, Optional<Path> secrets) {}
