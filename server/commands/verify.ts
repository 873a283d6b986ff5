// `plainview verify`: proves that what is in the register is what was published.
import { verifyGuards, verifySite } from '../register/verify.js';
import { chooseSites, count, print, progress, readOptions, UsageError, withExisting } from './usage.js';

export const help = `plainview verify [--site NAME] [--head HASH]
  Walks the chain of each site and names every revision that was edited, moved or deleted. Revisions cut off at the end
  leave no trace: note the head that this prints somewhere else, and give it as --head the next time.`;

export async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { site: { type: 'string' }, head: { type: 'string' } });
  if (positionals.length)
    throw new UsageError(`"verify" was given "${positionals[0]}"; a site is named by --site.`);
  const sought = values.head?.toLowerCase();
  if (sought !== undefined && !/^[0-9a-f]{64}$/.test(sought))
    throw new UsageError('--head must be the 64 hexadecimal digits that "verify" printed.');
  return withExisting(async (register) => {
    const findings = await verifyGuards(register);
    for (const finding of findings) print(`  ${finding}`);
    const sites = await chooseSites(register, values.site);
    let revisions = 0;
    let met = false;
    for (const site of sites) {
      const verdict = await verifySite(register, site, {
        ...(sought && { head: sought }),
        onProgress: progress(`Verifying ${site}`),
      });
      const state = verdict.findings.length ? count(verdict.findings.length, 'finding') : 'intact';
      print(
        `${site}: ${count(verdict.revisions, 'revision')}, ${state}, head ${verdict.head?.hash ?? 'none'}`,
      );
      for (const finding of verdict.findings) print(`  ${finding}`);
      findings.push(...verdict.findings);
      revisions += verdict.revisions;
      met ||= verdict.met;
    }
    if (sought && !met) {
      findings.push('head');
      print(
        `  the head ${sought} is in no chain: revisions were cut off at the end, or it is not of this register`,
      );
    }
    const what = `${count(revisions, 'revision')} of ${count(sites.length, 'site')}`;
    print(
      findings.length
        ? `NOT intact: ${count(findings.length, 'finding')} in ${what}.`
        : `Verified ${what}: intact${sought ? ', and the head that was given is there' : ''}.`,
    );
    return findings.length ? 1 : 0;
  });
}
