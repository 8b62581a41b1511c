package org.huoshui.matchmaking.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ProductIndexProperties {

    /** However products, conditions and cases fall: what the bits say is what holding each condition says. */
    @Property(tries = 200)
    void answersWhatHoldingEachConditionWouldAnswer(@ForAll long seed) {
        RandomMarket market = new RandomMarket(seed);
        List<OnOffer> products = new ArrayList<>();
        // beyond one machine word of bits
        for (int i = 0; i < 150; i++) products.add(market.product(i));
        ProductIndex index = new ProductIndex(products);
        for (int i = 0; i < 40; i++) {
            Case wanted = market.wanted();
            int[] naive = IntStream.range(0, products.size())
                    .filter(place -> products.get(place).admits(wanted))
                    .toArray();
            assertThat(index.admitted(wanted)).as("%s", wanted).containsExactly(naive);
        }
    }

    /** A product that is not admitted has a reason, one that is has none. */
    @Property(tries = 100)
    void givesAReasonExactlyWhereItExcludes(@ForAll long seed) {
        RandomMarket market = new RandomMarket(seed);
        OnOffer product = market.product(1);
        for (int i = 0; i < 30; i++) {
            Case wanted = market.wanted();
            assertThat(product.against(wanted).isEmpty()).isEqualTo(product.admits(wanted));
            if (product.condition() != null)
                assertThat(product.condition().against(wanted).isEmpty())
                        .isEqualTo(product.condition().holds(wanted));
        }
    }
}
