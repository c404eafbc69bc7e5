package org.parley.system;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What is done in each of these tests is done beside a visitor and an agent, who must notice nothing of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BesideOthers {

    final Installation parley;
    Bystanders others;

    BesideOthers(Installation parley) {
        this.parley = parley;
    }

    @BeforeAll
    void meet() throws Exception {
        others = Bystanders.meet(parley);
    }

    @AfterEach
    void others_notice_nothing() throws Exception {
        others.noticeNothing();
    }

    @AfterAll
    void part() {
        others.close();
    }
}
