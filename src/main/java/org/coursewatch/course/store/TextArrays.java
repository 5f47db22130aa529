package org.coursewatch.course.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as the parameters of one statement: an array for each column, its values written as the
 * database reads them (ISO days and instants, {@code true} and {@code false}, names).
 */
final class TextArrays {

  private TextArrays() {}

  /** Sets one parameter for each of {@code columns}, from {@code index} on; the next free one. */
  static <T> int set(
      PreparedStatement statement,
      int index,
      List<T> rows,
      List<Function<T, @Nullable Object>> columns)
      throws SQLException {
    int next = index;
    for (Function<T, @Nullable Object> column : columns) {
      @Nullable String[] texts = new String[rows.size()];
      for (int i = 0; i < texts.length; i++) {
        Object value = column.apply(rows.get(i));
        texts[i] = value == null ? null : value.toString();
      }
      statement.setArray(next++, statement.getConnection().createArrayOf("text", texts));
    }
    return next;
  }
}
