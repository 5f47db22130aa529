package org.coursewatch.platform.rest;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Parameters in the path, the query and the headers that are more than text. Quarkus would answer
 * "not found" to one that cannot be read; here it is a malformed request that names the parameter.
 */
@Provider
public class Parameters implements ParamConverterProvider {

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    ParameterKind kind = ParameterKind.of(type);
    return kind == null ? null : new Reading<>(name(annotations), kind);
  }

  private static String name(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .map(Parameters::name)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String name(Annotation annotation) {
    return switch (annotation) {
      case PathParam path -> path.value();
      case QueryParam query -> query.value();
      case HeaderParam header -> header.value();
      case CookieParam cookie -> cookie.value();
      default -> "";
    };
  }

  /** Reads one parameter, called {@code name} in errors. */
  private record Reading<T>(String name, ParameterKind kind) implements ParamConverter<T> {

    // Nothing that is not there is read: an absent parameter stays absent.
    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public T fromString(@Nullable String text) {
      try {
        return text == null ? null : (T) kind.reader().apply(text);
      } catch (RuntimeException e) {
        throw Problem.malformed(
                List.of(
                    new FieldError(
                        name, "is not " + kind.words(), "Send " + kind.words() + ", or nothing.")))
            .asException();
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
