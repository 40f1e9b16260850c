package shelf.search;

/** The two families of a suffix index, in the order in which a search walks them. */
enum Family {
  START("-start#"),
  INSIDE("-inside#");

  private final String mark;

  Family(String mark) {
    this.mark = mark;
  }

  String mark() {
    return mark;
  }
}
