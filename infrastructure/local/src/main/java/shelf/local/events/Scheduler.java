package shelf.local.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Runs schedules when they are due by the clock. */
final class Scheduler implements Runnable {

  /** How far behind the clock a run may be; also how soon a clock that was set is noticed. */
  private static final Duration TICK = Duration.ofMillis(100);

  private final List<Schedule> schedules;
  private final AsyncDelivery delivery;
  private final Clock clock;
  private final Wake wake;
  private final Map<Schedule, Instant> due = new HashMap<>();

  Scheduler(List<Schedule> schedules, AsyncDelivery delivery, Clock clock, Wake wake) {
    this.schedules = schedules;
    this.delivery = delivery;
    this.clock = clock;
    this.wake = wake;
    schedules.stream().filter(Schedule::enabled).forEach(this::plan);
  }

  List<String> names() {
    return schedules.stream().map(Schedule::name).toList();
  }

  void runNow(String name) {
    var found =
        schedules.stream()
            .filter(schedule -> schedule.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    run(found, clock.instant());
  }

  private NoSuchElementException unknown(String name) {
    return new NoSuchElementException(
        "There is no schedule " + name + "; there are: " + String.join(", ", names()));
  }

  @Override
  public void run() {
    try {
      while (!due.isEmpty()) {
        wake.pause(TICK);
        runWhatIsDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of the times that passed while the machine slept, only the last one is made up for. */
  private void runWhatIsDue() {
    var now = clock.instant();
    for (var schedule : List.copyOf(due.keySet())) {
      var time = due.get(schedule);
      if (!time.isAfter(now)) {
        run(schedule, time);
        plan(schedule);
      }
    }
  }

  private void plan(Schedule schedule) {
    due.remove(schedule);
    schedule.timetable().next(clock.instant()).ifPresent(time -> due.put(schedule, time));
  }

  private void run(Schedule schedule, Instant time) {
    delivery.send(schedule.target(), schedule.event(time));
  }
}
