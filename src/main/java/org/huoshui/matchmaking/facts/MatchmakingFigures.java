package org.huoshui.matchmaking.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.indicators.FigureSource;
import org.huoshui.indicators.IndicatorId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which view offers which indicators: the list beside the views of the migrations V60 and following. */
@Configuration(proxyBeanMethods = false)
class MatchmakingFigures {

    /** @param view as its migration names it */
    private record Offered(String view, Set<IndicatorId> indicators) implements FigureSource {
        static Offered of(String view, String... codes) {
            return new Offered(
                    view, Arrays.stream(codes).map(IndicatorId::new).collect(Collectors.toUnmodifiableSet()));
        }
    }

    List<FigureSource> all() {
        return List.of(figuresOfNeeds());
    }

    @Bean
    FigureSource figuresOfNeeds() {
        return Offered.of(
                "matchmaking_need_facts",
                "credit.granted.amount",
                "credit.granted.new.amount",
                "credit.joint.amount",
                "matchmaking.financing.amount",
                "enterprise.assisted.financing.amount",
                "enterprise.assisted.count",
                "first_loan.amount",
                "first_loan.enterprise.count");
    }
}
