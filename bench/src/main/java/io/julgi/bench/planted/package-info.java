/**
 * Stories with a known course are planted into background news, and what the stream finds of them
 * is measured.
 *
 * <p>In come articles of some background; {@link io.julgi.bench.planted.PlantedStories} plants
 * stories into windows of them, and {@link io.julgi.bench.planted.PlantedEvaluation} sends these
 * through the stream's own modelling and linking and reports what was found. Start reading there.
 */
package io.julgi.bench.planted;
