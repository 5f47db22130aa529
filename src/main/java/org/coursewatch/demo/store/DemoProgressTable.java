package org.coursewatch.demo.store;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.demo.DemoProgress;

/** {@link DemoProgress} in PostgreSQL. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoProgressTable implements DemoProgress {

  private static final String HAS_BEGUN = "select count(*) from demo.begun";
  private static final String BEGIN = "insert into demo.begun (once) values (true)";
  private static final String PEOPLE =
      "select count(*) from (select 1 from prescriber union all select 1 from pharmacy"
          + " union all select 1 from account) as somebody";
  private static final String TAKE =
      "insert into demo.story (number) values (?) on conflict do nothing";
  private static final String TOLD = "update demo.story set course_id = ? where number = ?";
  private static final String TOLD_SO_FAR = "select count(*) from demo.story";

  private final DataSource database;
  private final EntityManager entities;

  @Inject
  DemoProgressTable(DataSource database, EntityManager entities) {
    this.database = database;
    this.entities = entities;
  }

  @Override
  public boolean hasBegun() {
    return count(HAS_BEGUN) > 0;
  }

  @Override
  public boolean isEmpty() {
    return count(PEOPLE) == 0;
  }

  @Override
  public void begin() {
    write(BEGIN);
  }

  @Override
  public boolean take(int number) {
    return write(TAKE, number) == 1;
  }

  @Override
  public void told(int number, CourseId course) {
    write(TOLD, course.value(), number);
  }

  @Override
  public void forgetWhatWasRead() {
    entities.flush();
    entities.clear();
  }

  @Override
  public int toldSoFar() {
    return count(TOLD_SO_FAR);
  }

  private int count(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the demo could not be looked up", e);
    }
  }

  private int write(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the demo could not be noted", e);
    }
  }
}
