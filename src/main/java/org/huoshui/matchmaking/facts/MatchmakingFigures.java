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
        return List.of(
                figuresOfNeeds(), figuresOfClimbingFirms(), figuresOfPlans(), figuresOfEvents(), figuresOfVisits());
    }

    @Bean
    FigureSource figuresOfNeeds() {
        return Offered.of(
                "matchmaking_need_facts",
                "credit.granted.amount",
                "credit.granted.new.amount",
                "credit.granted.photovoltaic.amount",
                "credit.joint.amount",
                "matchmaking.financing.amount",
                "enterprise.assisted.financing.amount",
                "enterprise.assisted.count",
                "first_loan.amount",
                "first_loan.enterprise.count");
    }

    @Bean
    FigureSource figuresOfClimbingFirms() {
        return Offered.of(
                "matchmaking_climbing_facts",
                "climbing_enterprise.count",
                "climbing_enterprise.financed.count",
                "climbing_enterprise.loan.issued.amount",
                "climbing_enterprise.demand_resolved.count");
    }

    @Bean
    FigureSource figuresOfPlans() {
        return Offered.of(
                "matchmaking_plan_facts",
                "project.key.count",
                "project.recommended.count",
                "project.financing_demand.amount",
                "strategic_agreement.credit.amount",
                "strategic_agreement.institution.count",
                "relief.loan.amount",
                "relief.loan.count",
                "relief.loan.household.count",
                "relief.loan.pool.amount",
                "green_platform.registered_enterprise.count",
                "green_platform.online_loan.amount",
                "green_platform.financed_enterprise.count",
                "green_branch.new.count");
    }

    @Bean
    FigureSource figuresOfEvents() {
        return Offered.of(
                "matchmaking_event_facts",
                "matchmaking.event.count",
                "matchmaking.county_covered.count",
                "matchmaking.intent.amount",
                "matchmaking.intent.enterprise.count",
                "matchmaking.project.count",
                "matchmaking.project.following.count",
                "matchmaking.signed.amount",
                "matchmaking.signed.bank.count",
                "matchmaking.signed.enterprise.count",
                "matchmaking.offsite.credit.amount",
                "matchmaking.offsite.household.count",
                "matchmaking.credit.total.amount",
                "matchmaking.fulfilled.amount",
                "matchmaking.fulfilled.project.count",
                "matchmaking.speaker.enterprise.count");
    }

    @Bean
    FigureSource figuresOfVisits() {
        return Offered.of(
                "matchmaking_visit_facts",
                "enterprise.visited.count",
                "enterprise.service.count",
                "enterprise.paired.count",
                "enterprise.issue.resolved.count");
    }
}
