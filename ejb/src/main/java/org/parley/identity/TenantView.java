package org.parley.identity;

import org.parley.kernel.TenantId;

/**
 * An organisation as its administrators see it.
 *
 * @param key short and stable, unique on the server
 * @param region where its data must stay, as its administrators name it
 */
public record TenantView(TenantId id, String key, String name, String region) {}
