package shelf.parts.editing;

import shelf.bulk.Batch;
import shelf.bulk.Failure;
import shelf.catalog.PartItem;
import shelf.http.Body;
import shelf.parts.store.PartProblems;

/** Reads the elements of a bulk-create: a part each, every number of a brand once. */
final class NewParts implements Batch.Reading<PartDraft> {

  @Override
  public PartDraft read(Body element) {
    return PartDraft.read(element.object());
  }

  @Override
  public Object identity(PartDraft draft) {
    return PartItem.numberKey(draft.place().brandId(), draft.number().normalized());
  }

  @Override
  public Failure repeated(int index, int first) {
    return PartProblems.repeated(index, first);
  }
}
