package org.coursewatch.program.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coursewatch.program.Product;
import org.coursewatch.program.ProductCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a program's products: what it names, and every slip told with place and remedy. */
class ProductsFileTest {

  private static final String FILE = "us-ipledge/products.yaml";

  @TempDir Path folder;
  EditedPrograms programs;

  @BeforeEach
  void copyTheShippedFiles() {
    programs = EditedPrograms.copiedTo(folder);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0245-0571-01, isotretinoin",
    "10631-006-31, isotretinoin",
    "0555-1054-86, isotretinoin 10 MG Oral Capsule",
    "69238-1174-3, isotretinoin 10 MG Oral Capsule",
    "0591-2434-15, isotretinoin 20 MG Oral Capsule",
    "61748-302-13, isotretinoin 20 MG Oral Capsule",
    "10631-133-31, isotretinoin 25 MG Oral Capsule",
    "55111-113-81, isotretinoin 30 MG Oral Capsule",
    "70771-1559-8, isotretinoin 30 MG Oral Capsule",
    "10631-134-31, isotretinoin 35 MG Oral Capsule",
    "0591-2436-15, isotretinoin 40 MG Oral Capsule",
    "10631-002-31, micronized isotretinoin 8 MG Oral Capsule"
  })
  void theShippedFileKnowsTheProductsByTheirCodes(String code, String name) {
    assertThat(shipped().find(ProductCatalog.NDC, code)).map(Product::name).contains(name);
  }

  @Test
  void everyNameTellsTheStrengthOfItsConcept() {
    assertThat(shipped().all())
        .hasSize(12)
        .allMatch(each -> each.program().equals("us-ipledge"))
        .extracting(Product::name)
        .doesNotHaveDuplicates();
    assertThat(shipped().find(ProductCatalog.RXNORM, "403930"))
        .map(Product::name)
        .contains("isotretinoin 30 MG Oral Capsule");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: us-ipledge | id: ipledge | id | does not match the folder | write us-ipledge
          products: | medicines: | medicines | is not known here | take it out
          products: | medicines: | products | is missing | list the products by RxNorm concept
          "6064": | "6064x": | products.6064x | is no RxNorm concept | write its number in quotes
          name: isotretinoin | title: isotretinoin | products.6064.name | is missing | name it for people
          name: isotretinoin | title: isotretinoin | products.6064.title | is not known here | take it out
          ["10631-0133"] | 10631-0133 | products.1547561.ndc | is no list | list labelers and products
          "10631-0133" | "10631-133" | products.1547561.ndc | "10631-133" is no labeler of five | list labelers
          "10631-0133" | "10631-0115" | ndc | "10631-0115" stands there twice | list each once
          "10631-0133" | "10631-0133", "10631-0133" | products.1547561.ndc | stands there twice | list each once
          """)
  void everySlipIsToldWithItsPlaceAndItsRemedy(
      String from, String to, String path, String wrong, String remedy) {
    programs.replace(FILE, "", from, to);
    assertThat(programs.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault).matches(FILE + ":\\d+:\\d+: .*");
              assertThat(fault).containsSubsequence(path + " ", wrong, "; ", remedy);
            });
  }

  @Test
  void aProgramNeedsTheFile() {
    programs.delete(FILE);
    assertThat(programs.faults())
        .singleElement()
        .asString()
        .contains("there is no file us-ipledge/products.yaml");
  }

  private static ProductCatalog shipped() {
    return ProgramsReader.files(ProgramFolder.shipped()).products();
  }
}
