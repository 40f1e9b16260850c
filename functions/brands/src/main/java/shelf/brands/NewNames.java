package shelf.brands;

import shelf.bulk.Batch;
import shelf.bulk.Failure;
import shelf.http.Body;

/** Reads the elements of a bulk-create: one name each, every name once. */
final class NewNames implements Batch.Reading<String> {

  @Override
  public String read(Body element) {
    return element.object().name(BrandName.FIELD, BrandName.LENGTH);
  }

  @Override
  public Object identity(String name) {
    return name;
  }

  @Override
  public Failure repeated(int index, int first) {
    return BrandProblems.repeated(index, first);
  }
}
