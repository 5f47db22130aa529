package org.coursewatch.signature.json;

import org.coursewatch.people.Role;
import org.coursewatch.signature.ElectronicSignature;
import org.coursewatch.signature.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * What stands with a signed record wherever it is shown (21 CFR 11.50).
 *
 * @param name the signer's, or the account where no name is known
 * @param role in which the signer signed
 * @param signedAt an instant in UTC
 * @param meaning what the signature means
 * @param statement the same in a sentence
 * @param transcribed who else has signed on paper, null for nobody
 */
public record ManifestationJson(
    String name,
    Role role,
    String signedAt,
    Meaning meaning,
    String statement,
    @Nullable String transcribed) {

  /** {@code signature} with its signer's name as it can be read now. */
  public static ManifestationJson of(ElectronicSignature signature, String name) {
    return new ManifestationJson(
        name,
        signature.role(),
        signature.signedAt().toString(),
        signature.meaning(),
        signature.meaning().statement(),
        signature.transcribed());
  }
}
