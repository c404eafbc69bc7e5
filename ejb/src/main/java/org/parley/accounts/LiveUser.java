package org.parley.accounts;

import org.parley.identity.StaffMember;

/** A user's row of this moment. */
record LiveUser(StaffMember staff, boolean enabled, int epoch) {

    boolean stands(int signedInAtEpoch) {
        return enabled && epoch == signedInAtEpoch;
    }
}
