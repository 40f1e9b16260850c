package shelf.local.events;

import java.time.Instant;

/**
 * An event that was given up. In AWS it would be in the function's dead-letter queue or on-failure
 * destination.
 *
 * @param functionId logical id of the function that failed
 * @param condition as Lambda names it: {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
 *     for records of a stream, {@code RetriesExhausted} for S3 events and schedules
 * @param document what Lambda would send to the destination, JSON: where the batch lies in the
 *     stream, or the whole event
 */
public record DeadLetter(Instant time, String functionId, String condition, String document) {}
