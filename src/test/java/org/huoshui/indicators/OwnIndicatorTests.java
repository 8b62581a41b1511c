package org.huoshui.indicators;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huoshui.HuoshuiTest;
import org.huoshui.identity.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@HuoshuiTest
@TestPropertySource(properties = "database=of own indicators")
class OwnIndicatorTests {

    @Autowired
    MockMvc web;

    @Test
    void letsTheStatisticianAddAnIndicatorOfTheOfficesOwn() throws Exception {
        String wanted = "{\"name\":\"夜市摊位数\",\"unit\":\"个\",\"kind\":\"STOCK\"}";
        web.perform(post("/api/indicators/catalogue")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wanted)
                        .with(SignedIn.statistician()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.code").value("own.ystws"))
                .andExpect(jsonPath("$.decimals").value(0));
        web.perform(get("/api/indicators/catalogue").param("q", "夜市摊位数").with(SignedIn.director()))
                .andExpect(jsonPath("$[0].code").value("own.ystws"));
        web.perform(post("/api/indicators/catalogue")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wanted)
                        .with(SignedIn.statistician()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IND-102"));
        web.perform(post("/api/indicators/catalogue")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wanted)
                        .with(SignedIn.director()))
                .andExpect(status().isForbidden());
    }
}
