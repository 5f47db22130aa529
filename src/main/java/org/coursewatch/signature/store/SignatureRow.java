package org.coursewatch.signature.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.Role;
import org.coursewatch.signature.ElectronicSignature;
import org.coursewatch.signature.ElectronicSignature.PrintedName;
import org.coursewatch.signature.IdentityProof;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.SignedRecord;
import org.coursewatch.signature.SignedRecord.Kind;
import org.jspecify.annotations.Nullable;

/** A row of the table as a signature. */
final class SignatureRow {

  private SignatureRow() {}

  static SealedSignature value(ResultSet row) throws SQLException {
    UUID course = row.getObject("course_id", UUID.class);
    SignedRecord signed =
        new SignedRecord(
            Kind.valueOf(row.getString("kind")),
            course == null ? null : new CourseId(course),
            row.getObject("party_id", UUID.class),
            row.getObject("record_id", UUID.class));
    ElectronicSignature signature =
        new ElectronicSignature(
            row.getObject("signature_id", UUID.class),
            signed,
            row.getString("content_hash"),
            row.getString("account"),
            Role.valueOf(row.getString("role")),
            new PrintedName(row.getString("printed_name"), hex(row.getBytes("sealed_name"))),
            Objects.requireNonNull(Statements.instant(row, "signed_at")),
            Meaning.valueOf(row.getString("meaning")),
            row.getString("transcribed"),
            new IdentityProof(
                IdentityProof.Method.valueOf(row.getString("method")),
                Statements.instant(row, "authenticated_at"),
                row.getString("client")));
    String seal = HexFormat.of().formatHex(row.getBytes("seal"));
    return new SealedSignature(row.getLong("number"), signature, seal);
  }

  static byte @Nullable [] bytes(@Nullable String hex) {
    return hex == null ? null : HexFormat.of().parseHex(hex);
  }

  private static @Nullable String hex(byte @Nullable [] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }
}
