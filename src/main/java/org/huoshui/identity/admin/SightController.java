package org.huoshui.identity.admin;

import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 为什么能看到: asked by the security administrator about anything, by the director about the office's own papers. */
@RestController
@RequestMapping("/api/identity/sight")
@OpenTo(Role.SECURITY_ADMIN)
class SightController {

    /** What the director may ask about: what the director sees anyway. */
    private static final Set<String> OFFICE = Set.of("return", "report", "figures");

    private final Sight sight;

    SightController(Sight sight) {
        this.sight = sight;
    }

    /** @param hint how one of it is named */
    record SightKindView(String kind, Said name, Said hint) {}

    /** @param steps in the order they are asked; the first that does not hold decides */
    record SightView(String account, String name, Said thing, List<Sight.Step> steps, boolean sees, Said verdict) {
        static SightView of(Sight.Answer answer) {
            return new SightView(
                    answer.account().name(),
                    answer.account().displayName(),
                    answer.thing(),
                    answer.steps(),
                    answer.sees(),
                    answer.verdict());
        }
    }

    @GetMapping("/kinds")
    List<SightKindView> kinds() {
        return sight.kinds().stream()
                .map(one -> new SightKindView(one.kind(), one.name(), one.hint()))
                .toList();
    }

    @GetMapping
    SightView why(@RequestParam String account, @RequestParam String kind, @RequestParam String named) {
        return SightView.of(sight.of(account, kind, named.strip()));
    }

    /** Everybody who may sign in, those who see it first. */
    @GetMapping("/everybody")
    @OpenTo({Role.SECURITY_ADMIN, Role.DIRECTOR})
    List<SightView> everybody(@RequestParam String kind, @RequestParam String named) {
        if (!Asking.required().is(Role.SECURITY_ADMIN)) demandOfficePaper(kind, named.strip());
        return sight.everybody(kind, named.strip()).stream().map(SightView::of).toList();
    }

    private void demandOfficePaper(String kind, String named) {
        if (!OFFICE.contains(kind)) throw Refused.because(AdminRefusal.NOT_FOR_YOU);
        // a guest learns nothing about accounts by what is not shown to the guest
        if (!sight.isShownToAsker(kind, named)) throw Refused.because(AdminRefusal.NOT_FOR_YOU);
    }
}
