package org.homespine.library.domain;

import java.util.List;

/** Whether a program may be published, with everything that stops it. */
public record PublishVerdict(List<PublishBlock> blocks) {

    public PublishVerdict {
        blocks = List.copyOf(blocks);
    }

    public boolean isAllowed() {
        return blocks.isEmpty();
    }

    /** The blocks that come from the screening table alone: what the rule CLR-01 speaks of. */
    public List<PublishBlock> fromTable() {
        return blocks.stream()
                .filter(block -> block instanceof PublishBlock.ConditionNotCleared
                        || block instanceof PublishBlock.ExerciseBlocked)
                .toList();
    }
}
