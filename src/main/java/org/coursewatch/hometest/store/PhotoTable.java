package org.coursewatch.hometest.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseFile;
import org.coursewatch.hometest.HomeTestPhotos;
import org.coursewatch.privacy.PatientCipher;

/** {@link HomeTestPhotos} in PostgreSQL. */
@ApplicationScoped
class PhotoTable implements HomeTestPhotos {

  static final String PURPOSE = "home-test.photo";

  private static final String ADD =
      """
      insert into home_test_photo (photo_id, course_id, picture, hash, look, uploaded_at, account)
      values (?, ?, ?, ?, ?::bit(256), ?, ?)
      """;
  private static final String NOT_SENT =
      " and not exists (select from home_test t where t.photo_id = p.photo_id)";
  private static final String FREE =
      "select exists (select from home_test_photo p where p.course_id = ? and p.photo_id = ?"
          + NOT_SENT
          + ")";
  private static final String FORGET =
      "delete from home_test_photo p where p.uploaded_at < ?" + NOT_SENT;

  private final Statements statements;
  private final PatientCipher cipher;

  @Inject
  PhotoTable(DataSource database, PatientCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  @Override
  public UUID add(CourseFile file, Photo photo, String account, Instant now) {
    UUID id = UUID.randomUUID();
    statements.write(
        ADD,
        id,
        file.id().value(),
        cipher.seal(file.patient(), PURPOSE, photo.jpeg()),
        sha256(photo.jpeg()),
        photo.look(),
        now,
        account);
    return id;
  }

  @Override
  public boolean isFree(CourseFile file, UUID id) {
    return statements.first(FREE, row -> row.getBoolean(1), file.id().value(), id).orElseThrow();
  }

  @Override
  public Optional<byte[]> find(CourseFile file, UUID id) {
    return statements
        .first(
            "select picture from home_test_photo where course_id = ? and photo_id = ?",
            row -> row.getBytes(1),
            file.id().value(),
            id)
        .flatMap(kept -> cipher.open(file.patient(), PURPOSE, kept));
  }

  @Override
  public int countSince(CourseFile file, Instant since) {
    return statements
        .first(
            "select count(*) from home_test_photo where course_id = ? and uploaded_at > ?",
            row -> row.getInt(1),
            file.id().value(),
            since)
        .orElseThrow();
  }

  @Override
  public int forgetUnsentBefore(Instant instant) {
    return statements.write(FORGET, instant);
  }

  private static byte[] sha256(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
