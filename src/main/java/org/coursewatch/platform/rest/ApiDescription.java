package org.coursewatch.platform.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coursewatch.platform.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * What all operations have in common in the OpenAPI document: how to sign in, and how they fail.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String BEARER = "bearer";
  private static final String BASIC = "basic";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Components components =
        Optional.ofNullable(api.getComponents()).orElseGet(OASFactory::createComponents);
    components.addSchema(PROBLEM, problem());
    components.addResponse(
        PROBLEM,
        OASFactory.createAPIResponse()
            .description("What is wrong, and what helps")
            .content(content()));
    components.addSecurityScheme(
        BEARER,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme(BEARER)
            .bearerFormat("JWT")
            .description("An access token of the identity provider"));
    components.addSecurityScheme(
        BASIC,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme(BASIC)
            .description("The demo accounts, in development only"));
    // A tree is any JSON, not the methods of the class that holds it.
    components.addSchema("ObjectNode", object("As described with the operation"));
    components.removeSchema("JsonNode");
    components.removeSchema("JsonNodeType");
    api.setComponents(components);
    api.setSecurity(
        List.of(
            OASFactory.createSecurityRequirement().addScheme(BEARER),
            OASFactory.createSecurityRequirement().addScheme(BASIC)));
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths().getPathItems().values().forEach(ApiDescription::addFailures);
      api.getPaths().getPathItems().values().forEach(ApiDescription::nameJson);
    }
  }

  private static void addFailures(PathItem path) {
    for (Operation operation : path.getOperations().values()) {
      APIResponses responses =
          Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
      responses
          .getAPIResponses()
          .forEach(
              (status, response) -> {
                if (status.matches("[45]..")
                    && response.getRef() == null
                    && response.getContent() == null) {
                  response.setContent(content());
                }
              });
      responses.addAPIResponse("4XX", reference());
      responses.addAPIResponse("5XX", reference());
      operation.setResponses(responses);
    }
  }

  /** Resources read their JSON from bytes; to the caller it is JSON. */
  private static void nameJson(PathItem path) {
    path.getOperations().values().stream()
        .map(Operation::getRequestBody)
        .filter(body -> body != null && body.getContent() != null)
        .map(body -> body.getContent().getMediaType("application/json"))
        .filter(json -> json != null && isBytes(json.getSchema()))
        .forEach(json -> json.setSchema(OASFactory.createSchema()));
  }

  private static boolean isBytes(@Nullable Schema schema) {
    return schema != null && "binary".equals(schema.getFormat());
  }

  private static APIResponse reference() {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM);
  }

  private static Content content() {
    return OASFactory.createContent()
        .addMediaType(
            ProblemJson.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)));
  }

  private static Schema problem() {
    List<Object> types = Arrays.stream(ProblemType.values()).<Object>map(ProblemType::uri).toList();
    Schema error =
        object("What is wrong with one field of the request")
            .addProperty("field", text("Such as facts[3].on; empty for the request as a whole"))
            .addProperty("reason", text("What is wrong with it"))
            .addProperty("remedy", text("What would be right"))
            .required(List.of("field", "reason", "remedy"));
    return object("RFC 9457; some types have further members, such as the refusals of a decision")
        .addProperty("type", text("What went wrong; stable").enumeration(types))
        .addProperty("title", text("The type in one sentence"))
        .addProperty("status", whole("The HTTP status"))
        .addProperty("detail", text("What is known of this occurrence"))
        .addProperty("remedy", text("What the caller can do"))
        .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
        .addProperty("requestId", text("Names this request in the log"))
        .required(List.of("type", "title", "status", "detail", "remedy", "requestId"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }

  private static Schema whole(String description) {
    return OASFactory.createSchema().addType(SchemaType.INTEGER).description(description);
  }
}
