package org.coursewatch.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.coursewatch.platform.print.PdfTable.Column;
import org.junit.jupiter.api.Test;

/** A printed table: everything is on the pages, and those who have it read to them miss nothing. */
class PdfTableTest {

  private static final List<Column> COLUMNS = List.of(new Column("Name", 1), new Column("What", 3));

  @Test
  void everyRowIsOnThePagesAndEveryPageIsNumbered() throws IOException {
    try (PDDocument document = Loader.loadPDF(table(200, "cell"))) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(3);
      for (int page = 1; page <= pages; page++) {
        assertThat(text(document, page))
            .contains("Name", "What", "As of now.", "Page %d of %d".formatted(page, pages));
      }
      String all = text(document, 0);
      for (int row = 0; row < 200; row++) {
        assertThat(all).contains("row-" + row + " ");
      }
      assertThat(all).contains("Behind the table");
    }
  }

  @Test
  void itsPartsAreTaggedAndTiedToTheirText() throws IOException {
    try (PDDocument document = Loader.loadPDF(table(120, "cell"))) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("en-US");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A title");
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("pdfuaid:part=\"1\"", "A title");
      List<String> types = new ArrayList<>();
      collect(catalog.getStructureTreeRoot(), types);
      assertThat(types.stream().filter("TR"::equals)).hasSize(121);
      assertThat(types.stream().filter("TH"::equals)).as("the head is read once").hasSize(2);
      assertThat(types.stream().filter("TD"::equals)).hasSize(240);
      assertThat(types).startsWith("Document", "H1", "P", "P", "Table").endsWith("P");
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void longWordsAreBrokenAndWhatTheFontDoesNotHaveIsAQuestionMark() throws IOException {
    String word = "x".repeat(400);
    try (PDDocument document = Loader.loadPDF(table(1, "Žofie 漢\tΩ\n" + word))) {
      String text = text(document, 0);
      assertThat(text).contains("Žofie ? Ω");
      assertThat(text.chars().filter(each -> each == 'x').count()).isEqualTo(400);
    }
  }

  private static byte[] table(int rows, String cell) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfTable table =
        new PdfTable("A title", "en-US", List.of("First line", "Second line"), COLUMNS)) {
      for (int row = 0; row < rows; row++) {
        table.row(List.of("row-" + row + " ", cell));
      }
      table.note("Behind the table");
      table.writeTo(out, "As of now.");
    }
    return out.toByteArray();
  }

  /** Of one page, or of all with 0. */
  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    if (page > 0) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
    }
    return stripper.getText(document);
  }

  private static void collect(PDStructureNode node, List<String> types) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        collect(element, types);
      }
    }
  }
}
