package org.homespine.drill;

import java.util.ArrayList;
import java.util.List;
import org.homespine.FreePort;
import org.homespine.RunningProgram;
import org.homespine.database.DurableDatabase;
import org.junit.jupiter.api.Test;

/** As {@link LossJourney}, on two nodes of one database, of which one is killed and comes back, in turn. */
class NodeLossDrill {

    private static final int ROUNDS = Integer.getInteger("rounds", 4);
    private static final int PHONES = 8;
    private static final int BETWEEN = Integer.getInteger("between", 40);

    @Test
    void whatEitherOfTwoNodesHasAcknowledgedOutlivesTheEndOfOne() throws Exception {
        List<Integer> ports = List.of(FreePort.find(), FreePort.find());
        List<RunningProgram> nodes = new ArrayList<>();
        for (int port : ports) {
            nodes.add(Scene.node(port).awaitReady());
        }
        try (Phones phones = new Phones(Scene.devicesOn(DurableDatabase.access(), PHONES), ports)) {
            for (int round = 0; round < ROUNDS; round++) {
                int dying = round % nodes.size();
                phones.awaitAnother(BETWEEN);
                phones.longestSilence();
                nodes.get(dying).kill();
                phones.awaitAnother(BETWEEN);
                phones.say("ONE_OF_TWO_KILLED");
                nodes.set(dying, Scene.node(ports.get(dying)).awaitReady());
            }
            phones.close();
            Stored.on(DurableDatabase.access()).assertNothingIsLostOf(phones.acknowledged());
        } finally {
            for (RunningProgram node : nodes) {
                node.stop();
            }
        }
    }
}
