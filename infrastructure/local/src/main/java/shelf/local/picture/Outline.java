package shelf.local.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What something looks like from afar. */
public enum Outline {
  DISC {
    @Override
    Shape drawn() {
      return new Ellipse2D.Double(300, 0, 400, 400);
    }
  },
  PLATE {
    @Override
    Shape drawn() {
      return new RoundRectangle2D.Double(180, 50, 640, 300, 24, 24);
    }
  },
  STRIP {
    @Override
    Shape drawn() {
      return new RoundRectangle2D.Double(90, 165, 820, 70, 70, 70);
    }
  },
  DRUM {
    @Override
    Shape drawn() {
      var drum = new Area(new Rectangle2D.Double(320, 60, 360, 280));
      drum.add(new Area(new Ellipse2D.Double(320, 0, 360, 120)));
      drum.add(new Area(new Ellipse2D.Double(320, 280, 360, 120)));
      return drum;
    }
  },
  BOX {
    @Override
    Shape drawn() {
      var box = new Path2D.Double();
      box.moveTo(330, 120);
      box.lineTo(430, 20);
      box.lineTo(700, 20);
      box.lineTo(700, 290);
      box.lineTo(600, 390);
      box.lineTo(330, 390);
      box.closePath();
      return box;
    }
  },
  CAR {
    @Override
    Shape drawn() {
      var body = new Path2D.Double();
      body.moveTo(90, 310);
      body.curveTo(60, 210, 150, 200, 280, 180);
      body.curveTo(380, 60, 640, 50, 740, 180);
      body.curveTo(860, 195, 930, 215, 915, 310);
      body.closePath();
      var car = new Area(body);
      car.add(new Area(new Ellipse2D.Double(190, 240, 140, 140)));
      car.add(new Area(new Ellipse2D.Double(680, 240, 140, 140)));
      return car;
    }
  };

  /** In a field of 1000 by 400. */
  abstract Shape drawn();

  /** In the middle of a field that is as high, and as wide or wider. */
  Shape in(Rectangle2D field) {
    var place = new AffineTransform();
    place.translate(field.getCenterX() - 500, field.getY());
    return place.createTransformedShape(drawn());
  }
}
