package io.julgi.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildLeaseIT {
    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");

    private TestMongo mongo;
    private Store store;
    private RebuildLease lease;

    @BeforeEach
    void open() {
        mongo = TestMongo.inMemory();
        store = mongo.store();
        lease = store.lease();
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void oneBuildHasItUntilItGivesItBack() {
        lease.take("b1", NOW);
        assertThatIllegalStateException()
                .isThrownBy(() -> lease.take("b2", NOW.plusSeconds(1)))
                .withMessageContaining("Build b1 is being made")
                .withMessageContaining(NOW.plus(RebuildLease.LENGTH).toString());

        lease.release("b1");

        lease.take("b2", NOW.plusSeconds(2));
        assertThat(lease.holder().orElseThrow().build()).isEqualTo("b2");
    }

    @Test
    void oneThatIsRenewedIsNotOver() {
        lease.take("b1", NOW);
        Instant nearlyOver = NOW.plus(RebuildLease.LENGTH).minusSeconds(1);
        assertThat(lease.renew("b1", nearlyOver)).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> lease.take("b2", nearlyOver.plusSeconds(60)));
    }

    @Test
    void whoeverLostItCannotRenewIt() {
        lease.take("b1", NOW);
        lease.take("b2", NOW.plus(RebuildLease.LENGTH).plusSeconds(1));
        assertThat(lease.renew("b1", NOW.plus(RebuildLease.LENGTH).plusSeconds(2))).isFalse();
        lease.release("b1");
        assertThat(lease.holder().orElseThrow().build()).isEqualTo("b2");
    }
}
