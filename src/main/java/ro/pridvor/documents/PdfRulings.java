package ro.pridvor.documents;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * The horizontal and vertical lines that a page draws, in points from its upper left corner as it
 * is shown.
 */
final class PdfRulings extends PDFGraphicsStreamEngine {
  /** A filled rectangle thinner than this is a line, in points. */
  private static final double THIN = 3;

  /** How far from straight a line may be. */
  private static final double SLANT = 1;

  /** Shorter strokes underline or dot something. */
  private static final double SHORTEST = 6;

  private static final int MOST = 200_000;

  private final List<Line> lines = new ArrayList<>();
  private final List<Line> path = new ArrayList<>();
  private final PDRectangle box;
  private final int rotation;
  private Point2D current = new Point2D.Double();
  private Point2D start = new Point2D.Double();
  private final PdfLimits limits;

  /**
   * A line.
   *
   * @param at its y if it is horizontal, else its x
   * @param from where it begins, along its direction
   */
  record Line(boolean horizontal, double at, double from, double to) {}

  private PdfRulings(PDPage page, PdfLimits limits) {
    super(page);
    this.limits = limits;
    box = page.getCropBox();
    rotation = Math.floorMod(page.getRotation(), 360);
  }

  static List<Line> of(PDPage page, PdfLimits limits) throws IOException {
    Iterator<PDStream> contents = page.getContentStreams();
    while (contents.hasNext()) {
      limits.count(contents.next().getCOSObject());
    }
    PdfRulings rulings = new PdfRulings(page, limits);
    rulings.processPage(page);
    return rulings.lines;
  }

  private Point2D shown(double x, double y) {
    double left = x - box.getLowerLeftX();
    double up = y - box.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new Point2D.Double(up, left);
      case 180 -> new Point2D.Double(box.getWidth() - left, up);
      case 270 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - left);
      default -> new Point2D.Double(left, box.getHeight() - up);
    };
  }

  private void add(Point2D a, Point2D b) {
    if (path.size() + lines.size() > MOST) {
      return;
    }
    double wide = Math.abs(a.getX() - b.getX());
    double tall = Math.abs(a.getY() - b.getY());
    if (tall <= SLANT && wide >= SHORTEST) {
      double at = (a.getY() + b.getY()) / 2;
      path.add(new Line(true, at, Math.min(a.getX(), b.getX()), Math.max(a.getX(), b.getX())));
    } else if (wide <= SLANT && tall >= SHORTEST) {
      double at = (a.getX() + b.getX()) / 2;
      path.add(new Line(false, at, Math.min(a.getY(), b.getY()), Math.max(a.getY(), b.getY())));
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    Point2D a = shown(p0.getX(), p0.getY());
    Point2D c = shown(p2.getX(), p2.getY());
    Rectangle2D area = new Rectangle2D.Double();
    area.setFrameFromDiagonal(a, c);
    if (area.getHeight() <= THIN && area.getWidth() > THIN) {
      add(
          new Point2D.Double(area.getMinX(), area.getCenterY()),
          new Point2D.Double(area.getMaxX(), area.getCenterY()));
    } else if (area.getWidth() <= THIN) {
      add(
          new Point2D.Double(area.getCenterX(), area.getMinY()),
          new Point2D.Double(area.getCenterX(), area.getMaxY()));
    } else {
      Point2D b = new Point2D.Double(c.getX(), a.getY());
      Point2D d = new Point2D.Double(a.getX(), c.getY());
      add(a, b);
      add(b, c);
      add(c, d);
      add(d, a);
    }
  }

  @Override
  public void moveTo(float x, float y) {
    current = shown(x, y);
    start = current;
  }

  @Override
  public void lineTo(float x, float y) {
    Point2D next = shown(x, y);
    add(current, next);
    current = next;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = shown(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    add(current, start);
    current = start;
  }

  @Override
  public void endPath() {
    path.clear();
  }

  private void draw() {
    lines.addAll(path);
    path.clear();
  }

  @Override
  public void strokePath() {
    draw();
  }

  @Override
  public void fillPath(int windingRule) {
    draw();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    draw();
  }

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    limits.count(form.getCOSObject());
    super.showForm(form);
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}
}
