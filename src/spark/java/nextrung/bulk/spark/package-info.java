/// Tagging of job postings on a cluster of Apache Spark. Start with [SparkTagger].
@NullMarked
package nextrung.bulk.spark;

import org.jspecify.annotations.NullMarked;
