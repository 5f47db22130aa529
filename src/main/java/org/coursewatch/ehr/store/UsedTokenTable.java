package org.coursewatch.ehr.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.coursewatch.ehr.UsedTokens;

/** {@link UsedTokens} in PostgreSQL. */
@ApplicationScoped
class UsedTokenTable implements UsedTokens {

  private final DataSource database;

  @Inject
  UsedTokenTable(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean use(String issuer, String id, Instant until) {
    return update(
            "insert into ehr_token (token_key, until) values (?, ?) on conflict do nothing",
            key(issuer, id),
            until.atOffset(ZoneOffset.UTC))
        == 1;
  }

  @Override
  public int forget(Instant now) {
    return update("delete from ehr_token where until <= ?", now.atOffset(ZoneOffset.UTC));
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the table ehr_token cannot be written", e);
    }
  }

  /** The length in front keeps two pairs from running into the same text. */
  private static byte[] key(String issuer, String id) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((issuer.length() + " " + issuer + id).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
