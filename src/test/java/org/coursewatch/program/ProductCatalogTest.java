package org.coursewatch.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductCatalogTest {

  private static final Product INGREDIENT = new Product("p", "6064", "isotretinoin", Set.of());
  private static final Product TWENTY =
      new Product("p", "197844", "isotretinoin 20 MG", Set.of("002450571", "005912434"));
  private static final ProductCatalog CATALOG = new ProductCatalog(List.of(INGREDIENT, TWENTY));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0245-0571-01",
        "00245-0571-01",
        "00245057101",
        "0245057101",
        "0245-0571",
        "00245-0571-1"
      })
  void findsAProductByEveryFormOfItsCode(String code) {
    assertThat(CATALOG.find(ProductCatalog.NDC, code)).contains(TWENTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0245", "0245-0572-01", "10245057101", "0245_0571_01", "245-571-1"})
  void findsNothingByAnotherCode(String code) {
    assertThat(CATALOG.find(ProductCatalog.NDC, code)).isEmpty();
  }

  @Test
  void comparesTheSystemToo() {
    assertThat(CATALOG.find(ProductCatalog.RXNORM, "6064")).contains(INGREDIENT);
    assertThat(CATALOG.find("http://snomed.info/sct", "6064")).isEmpty();
    assertThat(CATALOG.find(ProductCatalog.NDC, "6064")).isEmpty();
    assertThat(CATALOG.find("", "6064")).isEmpty();
  }
}
