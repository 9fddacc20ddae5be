package org.essaim.web.problem;

import java.util.Map;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes problem details as RFC 9457 has them, whatever a mapper thinks of getters and fields. */
public final class ProblemJson extends StdSerializer<ProblemDetail> {

    private ProblemJson() {
        super(ProblemDetail.class);
    }

    public static JacksonModule module() {
        return new SimpleModule("essaim-problems")
                .addSerializer(ProblemDetail.class, new ProblemJson());
    }

    @Override
    public void serialize(ProblemDetail problem, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        if (problem.getType() != null) {
            json.writeStringProperty("type", problem.getType().toString());
        }
        json.writeStringProperty("title", problem.getTitle());
        json.writeNumberProperty("status", problem.getStatus());
        if (problem.getDetail() != null) {
            json.writeStringProperty("detail", problem.getDetail());
        }
        if (problem.getInstance() != null) {
            json.writeStringProperty("instance", problem.getInstance().toString());
        }
        Map<String, Object> members = problem.getProperties();
        if (members != null) {
            members.forEach((name, value) -> json.writePOJOProperty(name, value));
        }
        json.writeEndObject();
    }
}
