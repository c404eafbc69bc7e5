package org.parley.identity;

import java.time.Instant;
import org.parley.kernel.TenantId;

/**
 * An organisation as its administrators see it.
 *
 * @param key short and stable, unique on the server
 * @param region where its data must stay, as its administrators name it
 * @param sites how many it has
 * @param departments how many it has
 */
public record TenantView(
        TenantId id, String key, String name, String region, Instant createdAt, long sites, long departments) {}
