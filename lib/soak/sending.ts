/** 300 referrals through three app processes of which one is killed again and again, while the network fails. */
import { emulatorUrl, numberOption, soak, startApps, startEmulatorProcess } from "./parts";
import { sendThroughKills } from "./send-through-kills";

await soak(async (keeper) => {
  const emulator = await startEmulatorProcess();
  await keeper.keep(emulator.stop);
  const { fleet } = await startApps(3, keeper);
  const referrals = numberOption("referrals", 300);
  const kills = numberOption("kills", 60);
  const seed = numberOption("seed", 1);
  const result = await sendThroughKills({
    referrals,
    kills,
    seed,
    patience: 1_800,
    emulatorUrl: emulatorUrl(),
    fleet,
  });
  const { opportunities, engagements, stuck, complaints, seconds } = result;
  console.log(
    `seed ${seed}: ${referrals} referrals, ${result.kills} kills, ${seconds.toFixed(0)} s: ${opportunities} opportunities, ${engagements} engagements, ${stuck} stuck`,
  );
  for (const complaint of complaints) console.log(complaint);
  return complaints.length === 0 && stuck === 0 && result.kills >= kills;
});
