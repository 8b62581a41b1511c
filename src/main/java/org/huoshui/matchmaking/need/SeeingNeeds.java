package org.huoshui.matchmaking.need;

import java.util.Optional;
import org.huoshui.kernel.Explainable;
import org.huoshui.kernel.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class SeeingNeeds implements Explainable {

    private final NeedStore needs;

    SeeingNeeds(NeedStore needs) {
        this.needs = needs;
    }

    @Override
    public String kind() {
        return "need";
    }

    @Override
    public Said name() {
        return new Said("融资需求", "financing need");
    }

    @Override
    public Said hint() {
        return new Said("需求编号，如 12", "number of the need, such as 12");
    }

    @Override
    public String door() {
        return "GET /api/matchmaking/needs/{id:\\d+}";
    }

    @Override
    public Optional<Walled> find(String named) {
        return need(named)
                .map(need -> new Walled(
                        new Said(
                                "第 %s 号融资需求（%s）".formatted(named, need.firmName()),
                                "need no. %s (%s)".formatted(named, need.firmName())),
                        new Said(
                                "该需求属于%s，只让本办、该企业、其所在乡镇和收到对接单的银行看到；银行之间互不可见。".formatted(need.firmName()),
                                "The need is %s’s: shown to the office, the firm, its township and the banks it was put before, none of whom sees another."
                                        .formatted(need.firmName()))));
    }

    @Override
    public boolean shows(String named) {
        return need(named).isPresent();
    }

    private Optional<Need> need(String named) {
        return named.matches("\\d{1,15}") ? needs.find(new NeedId(Long.parseLong(named))) : Optional.empty();
    }
}
