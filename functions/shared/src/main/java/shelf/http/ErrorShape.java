package shelf.http;

import java.util.List;

/** In what shape a group of routes refuses: each keeps that of its document. */
public interface ErrorShape {

  /** That of 002, FastAPI's: 422 with a list. */
  ErrorShape LIST =
      new ErrorShape() {
        @Override
        public Problem faulty(List<Fault> faults) {
          return Problem.unprocessable(faults);
        }

        @Override
        public Problem notFound() {
          return Problem.notFound("Not found");
        }
      };

  /**
   * A request with something wrong in it.
   *
   * @param faults all of them, at least one
   */
  Problem faulty(List<Fault> faults);

  /** A path that leads nowhere. */
  Problem notFound();
}
