package shelf.local.sample;

import java.util.List;
import java.util.Optional;
import shelf.local.picture.Poster;

/** Gives pictures to what has none, two side by side. */
final class PictureStage {
  /** Each keeps a core busy, here and behind the API, which has others to serve meanwhile. */
  private static final int SIDE_BY_SIDE = 2;

  private final Means means;
  private final Tally tally;
  private final PictureUpload upload;

  PictureStage(Means means, Tally tally) {
    this.means = means;
    this.tally = tally;
    upload = new PictureUpload(means.api(), means.keys());
  }

  /** What became of a picture: there before, or sent, and if that was in vain, why. */
  private record Outcome(Picture picture, Optional<String> fault) {}

  void send(List<Picture> pictures) {
    try (var lanes = new Lanes<Outcome>(SIDE_BY_SIDE, this::count)) {
      pictures.forEach(picture -> lanes.add(() -> new Outcome(picture, fault(picture))));
      lanes.finish();
    }
  }

  private Optional<String> fault(Picture picture) {
    return picture.poster().map(Poster::jpeg).flatMap(jpeg -> upload.send(picture.images(), jpeg));
  }

  private void count(Outcome outcome) {
    var picture = outcome.picture();
    tally.through(1);
    if (picture.poster().isEmpty()) {
      tally.existing(1);
    } else if (outcome.fault().isEmpty()) {
      tally.created(1);
    } else {
      means.reject(new Rejection(picture.line(), outcome.fault().get()), tally);
    }
    means.progress().show(means.catalog(), tally);
  }
}
