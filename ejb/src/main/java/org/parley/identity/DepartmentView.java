package org.parley.identity;

import org.parley.kernel.DepartmentId;

/**
 * A department as others see it.
 *
 * @param key short and stable, unique in its organisation, as used in the protocol
 */
public record DepartmentView(DepartmentId id, String key, String name) {}
