package org.coursewatch.worklist.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import org.coursewatch.privacy.ServiceCipher;

/** Seals the names of filters, which may tell of a patient, and finds equal ones. */
@ApplicationScoped
class FilterSeal {

  private static final String NAME = "worklist-filter.name";

  private final ServiceCipher cipher;

  @Inject
  FilterSeal(ServiceCipher cipher) {
    this.cipher = cipher;
  }

  byte[] seal(String name) {
    return cipher.sealText(NAME, name);
  }

  String open(byte[] sealed) {
    return cipher.openText(NAME, sealed);
  }

  /** Equal for names that differ in capitals and spaces around them only. */
  byte[] key(String account, String name) {
    return cipher.lookupKey(NAME, value(account, name));
  }

  /** Every key under which the name may have been written. */
  byte[][] keys(String account, String name) {
    return cipher.lookupKeys(NAME, value(account, name)).toArray(byte[][]::new);
  }

  private static String value(String account, String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return account + "\n" + plain;
  }
}
