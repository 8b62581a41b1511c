package org.huoshui.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The second of the two persons: takes an answer 202 to its decision. */
public final class Approval {

    private Approval() {}

    /** The number of what has been proposed. */
    public static int proposed(ResultActions answer) throws Exception {
        byte[] body = answer.andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return JsonPath.<Integer>read(new String(body, StandardCharsets.UTF_8), "$.proposal");
    }

    public static ResultActions approve(MockMvc mvc, int proposal, RequestPostProcessor decider) throws Exception {
        return mvc.perform(post("/api/identity/approvals/" + proposal + "/approval")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(decider));
    }

    /** Proposed by one, approved by another. */
    public static void agreed(MockMvc mvc, ResultActions answer, RequestPostProcessor decider) throws Exception {
        approve(mvc, proposed(answer), decider).andExpect(status().isOk());
    }
}
