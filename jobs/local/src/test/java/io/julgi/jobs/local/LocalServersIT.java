package io.julgi.jobs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersIT {
    @TempDir private Path data;

    @Test
    void bothServersAnswerAtTheAddressesThatOtherProcessesFind() throws Exception {
        try (LocalServers servers = LocalServers.start(data)) {
            RunningServers found = RunningServers.read(data).orElseThrow();
            assertThat(found).isEqualTo(servers.running());
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", found.kafka()));
                    MongoClient client = MongoClients.create(found.mongo())) {
                assertThat(admin.describeCluster().nodes().get()).hasSize(1);
                assertThat(client.getDatabase("julgi").runCommand(new Document("ping", 1)))
                        .containsEntry("ok", 1.0);
            }
            servers.announceHttp("http://127.0.0.1:8080/");
            assertThat(RunningServers.read(data).orElseThrow().http())
                    .isEqualTo("http://127.0.0.1:8080/");
        }
        assertThat(RunningServers.read(data)).isEmpty();
    }

    @Test
    void leavesTheFolderToOthersWhenAServerDoesNotStart() throws Exception {
        Files.createFile(data.resolve("kafka"));
        assertThatThrownBy(() -> LocalServers.start(data)).hasMessageContaining("embedded Kafka");
        try (DataFolder free = DataFolder.open(data)) {
            assertThat(free.path()).exists();
        }
    }
}
