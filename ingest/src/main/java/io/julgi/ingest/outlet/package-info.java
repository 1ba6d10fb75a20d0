/**
 * Outlets, their sources and layouts, read from YAML ({@code outlets.yaml}). Start reading at
 * {@link io.julgi.ingest.outlet.Outlet}.
 */
package io.julgi.ingest.outlet;
