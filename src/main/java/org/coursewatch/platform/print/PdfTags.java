package org.coursewatch.platform.print;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * What the parts of a document are, for those who have it read to them (ISO 32000-1, 14.8): a
 * heading, paragraphs, a table with rows, header cells and cells, each tied to its text on the
 * page.
 */
final class PdfTags {

  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName NUMS = COSName.getPDFName("Nums");

  private final PDDocumentCatalog catalog;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document;
  private final COSArray parents = new COSArray();
  private final List<PDPage> pages = new ArrayList<>();
  private COSArray onPage = new COSArray();

  PdfTags(PDDocument pdf, String language) {
    catalog = pdf.getDocumentCatalog();
    document = new PDStructureElement("Document", root);
    root.appendKid(document);
    catalog.setLanguage(language);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
  }

  /** What is tagged from now on stands on {@code page}. */
  void turnTo(PDPage page) {
    int number = pages.size();
    pages.add(page);
    onPage = new COSArray();
    parents.add(COSInteger.get(number));
    parents.add(onPage);
    page.setStructParents(number);
    // Assistive software goes through the page in the order of the structure.
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
  }

  /** A part of the document with parts of its own. */
  PDStructureElement group(String type) {
    return group(type, document);
  }

  PDStructureElement group(String type, PDStructureElement parent) {
    PDStructureElement group = new PDStructureElement(type, parent);
    parent.appendKid(group);
    return group;
  }

  /** A part that is text: the number its text on the present page is marked with. */
  int text(String type, PDStructureElement parent) {
    PDStructureElement element = group(type, parent);
    element.setPage(pages.getLast());
    int mark = onPage.size();
    element.appendKid(mark);
    if (type.equals("TH")) {
      COSDictionary column = new COSDictionary();
      column.setName(COSName.O, "Table");
      column.setName(SCOPE, "Column");
      element.getCOSObject().setItem(COSName.A, column);
    }
    onPage.add(element.getCOSObject());
    return mark;
  }

  int text(String type) {
    return text(type, document);
  }

  /** To be called once, when everything is on the pages. */
  void finish() {
    COSDictionary tree = new COSDictionary();
    tree.setItem(NUMS, parents);
    root.getCOSObject().setItem(COSName.getPDFName("ParentTree"), tree);
    root.setParentTreeNextKey(pages.size());
    catalog.setStructureTreeRoot(root);
  }
}
