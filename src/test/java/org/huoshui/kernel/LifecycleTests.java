package org.huoshui.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.kernel.Lifecycle.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.Test;

class LifecycleTests {

    enum Door implements Lifecycle.Worded {
        OPEN,
        SHUT,
        GONE;

        @Override
        public Said said() {
            return new Said(this == OPEN ? "开" : this == SHUT ? "关" : "拆除", name());
        }
    }

    enum Deed implements Lifecycle.Worded {
        HANG,
        CLOSE,
        REMOVE;

        @Override
        public Said said() {
            return new Said(this == HANG ? "安装" : this == CLOSE ? "关上" : "拆走", name());
        }
    }

    private static final Set<Role> OFFICER = EnumSet.of(Role.OFFICER);
    private static final Lifecycle<Door, Deed> LIFE = new Lifecycle<>(
            Door.class,
            List.of(
                    row(null, Deed.HANG, Door.OPEN, OFFICER),
                    row(Door.OPEN, Deed.CLOSE, Door.SHUT, OFFICER),
                    row(Door.SHUT, Deed.REMOVE, Door.GONE, EnumSet.of(Role.DIRECTOR))));

    private static final Asker MEI = new Asker("mei", "梅", OFFICER, null);

    @Test
    void leadsWhereTheTableSays() {
        assertThat(LIFE.take(null, Deed.HANG, MEI).to()).isEqualTo(Door.OPEN);
        assertThat(LIFE.take(Door.OPEN, Deed.CLOSE, MEI).to()).isEqualTo(Door.SHUT);
        assertThat(LIFE.take(Door.SHUT, Deed.REMOVE, Asker.system()).to()).isEqualTo(Door.GONE);
    }

    @Test
    void refusesWhatTheStateDoesNotKnowAndWhatIsSomebodyElses() {
        assertThatThrownBy(() -> LIFE.take(Door.GONE, Deed.CLOSE, MEI))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("KRN-201");
                    assertThat(refused.problem().zh()).contains("“拆除”").contains("“关上”");
                    assertThat(refused.problem().en()).contains("“GONE”").doesNotContain("拆");
                });
        assertThatThrownBy(() -> LIFE.take(Door.SHUT, Deed.REMOVE, MEI))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("KRN-202"));
    }

    @Test
    void offersOnlyTheAskersRowsAndDrawsThemAll() {
        assertThat(LIFE.openViews(Door.SHUT, MEI)).isEmpty();
        assertThat(LIFE.openViews(Door.OPEN, MEI))
                .extracting(Lifecycle.LifecycleView.ActionView::zh)
                .containsExactly("关上");
        assertThat(LIFE.view().states())
                .extracting(Lifecycle.LifecycleView.StateView::end)
                .containsExactly(false, false, true);
        assertThat(LIFE.view().transitions()).hasSize(3);
    }

    @Test
    void takesNoTableThatSaysTwoThings() {
        assertThatThrownBy(() -> new Lifecycle<>(
                        Door.class,
                        List.of(
                                row(Door.OPEN, Deed.CLOSE, Door.SHUT, OFFICER),
                                row(Door.OPEN, Deed.CLOSE, Door.GONE, OFFICER))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
