package shelf.bulk;

import java.util.List;
import shelf.http.Answer;

/** A bulk request, read and sorted out: the same body gives the same work, always. */
public interface Work {

  /** Whether no element is worth trying. */
  boolean isEmpty();

  /** The first of the ids that its elements get; 0 if they need none. */
  long takeIds();

  /**
   * The steps, the same in every run.
   *
   * @param firstId the id of the body's element 0
   */
  List<Step> steps(long firstId);

  /**
   * What is answered.
   *
   * @param firstId the id of the body's element 0
   * @param outcome of all steps together
   */
  Answer answer(long firstId, Outcome outcome);
}
