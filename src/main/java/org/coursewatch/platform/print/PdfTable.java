package org.coursewatch.platform.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A document with a title, some lines about it and one table, as an accessible PDF (PDF/UA-1): its
 * parts are tagged, its language and title are told, its font is embedded, the head of the table is
 * repeated on every page and every page is numbered.
 *
 * <p>The document is kept in memory until it is written, some three kilobytes a row: whoever fills
 * it sets a limit.
 */
public final class PdfTable implements AutoCloseable {

  public static final String MEDIA_TYPE = "application/pdf";

  private static final float TITLE_SIZE = 16;
  private static final float TEXT_SIZE = 9;
  private static final float CELL_SIZE = 7.5f;
  private static final float GAP = 6;
  private static final COSName TH = COSName.getPDFName("TH");
  private static final COSName TD = COSName.getPDFName("TD");

  /**
   * A column.
   *
   * @param title its header
   * @param share of the width, in relation to the others
   */
  public record Column(String title, int share) {}

  private final PDDocument document = new PDDocument();
  private final List<Column> columns;
  private final PdfTypeface typeface;
  private final PdfTags tags;
  private final PdfPages pages;
  private final PDStructureElement table;

  /**
   * @param language of its words, such as {@code en-US}
   * @param lines what is to be known before the table
   */
  public PdfTable(String title, String language, List<String> lines, List<Column> columns) {
    this.columns = List.copyOf(columns);
    try {
      typeface = new PdfTypeface(document);
      tags = new PdfTags(document, language);
      pages = new PdfPages(document, typeface, tags);
      describe(title);
      paragraph("H1", title, TITLE_SIZE);
      for (String line : lines) {
        paragraph("P", line, TEXT_SIZE);
      }
      pages.down(GAP);
      table = tags.group("Table");
      head(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row, as many cells as there are columns. */
  public void row(List<String> cells) {
    try {
      List<List<String>> lines = lines(cells);
      if (pages.turnUnlessFits(height(lines))) {
        head(false);
      }
      PDStructureElement row = tags.group("TR", table);
      float x = 0;
      for (int i = 0; i < columns.size(); i++) {
        pages.write(TD, tags.text("TD", row), x, lines.get(i), CELL_SIZE);
        x += width(i);
      }
      pages.down(height(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A paragraph behind the table. */
  public void note(String text) {
    try {
      pages.down(GAP);
      paragraph("P", text, TEXT_SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the document, with {@code foot} under every page, and writes it. */
  public void writeTo(OutputStream out, String foot) {
    try {
      pages.finish(foot);
      tags.finish();
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head(boolean first) throws IOException {
    List<List<String>> lines = lines(columns.stream().map(Column::title).toList());
    PDStructureElement row = first ? tags.group("TR", table) : null;
    float x = 0;
    for (int i = 0; i < columns.size(); i++) {
      if (row == null) {
        pages.repeat(x, lines.get(i), CELL_SIZE);
      } else {
        pages.write(TH, tags.text("TH", row), x, lines.get(i), CELL_SIZE);
      }
      x += width(i);
    }
    pages.down(height(lines));
    pages.rule();
    pages.down(GAP / 2);
  }

  private void paragraph(String type, String text, float size) throws IOException {
    List<String> lines = typeface.lines(text, size, PdfPages.WIDTH);
    float height = PdfPages.height(lines.size(), size) + GAP / 2;
    pages.turnUnlessFits(height);
    pages.write(COSName.getPDFName(type), tags.text(type), 0, lines, size);
    pages.down(height);
  }

  private List<List<String>> lines(List<String> cells) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      lines.add(typeface.lines(cells.get(i), CELL_SIZE, width(i) - GAP));
    }
    return lines;
  }

  private float width(int column) {
    int shares = columns.stream().mapToInt(Column::share).sum();
    return PdfPages.WIDTH * columns.get(column).share() / shares;
  }

  private static float height(List<List<String>> cells) {
    int most = cells.stream().mapToInt(List::size).max().orElse(1);
    return PdfPages.height(most, CELL_SIZE) + GAP / 3;
  }

  private void describe(String title) throws IOException {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(title);
    about.setProducer("Coursewatch");
    document.setDocumentInformation(about);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(title).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  /** Titles are words of this service. */
  private static String xmp(String title) {
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
        .formatted(title.replace("&", "&amp;").replace("<", "&lt;"));
  }
}
